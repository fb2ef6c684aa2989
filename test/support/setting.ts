/** A value that test/global-setup.ts has put into the environment, the only channel from there to the workers. */
export function setting(name: 'TEST_FOLDER' | 'TEST_POSTGRES_URL'): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: test/global-setup.ts did not run.`)
  return value
}
