type StorageName = 'localStorage' | 'sessionStorage'

/** A stored value. Undefined if there is none, it is not JSON, or the browser forbids storage. */
export function readStored(storage: StorageName, key: string): unknown {
  try {
    return JSON.parse(window[storage].getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Stores a value; undefined removes it. If the storage is full or forbidden, the app works until it is reloaded. */
export function store(storage: StorageName, key: string, value: unknown): void {
  try {
    if (value === undefined) window[storage].removeItem(key)
    else window[storage].setItem(key, JSON.stringify(value))
  } catch {
    // What is stored only continues the app after a reload.
  }
}
