import { connect, type Socket } from 'node:net'

export interface Response {
  readonly status: number
  readonly body: Buffer
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * A keep-alive connection with one request at a time, directly on a socket. The load shares the processor cores with the
 * services, so the less a request costs here, the less the load distorts the measurement.
 */
export class Connection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #settle: { resolve: (response: Response) => void; reject: (error: Error) => void } | undefined

  private constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
      this.#readResponse()
    })
    const fail = (error = new Error('The connection was closed')) => this.#settle?.reject(error)
    socket.on('error', fail).on('close', () => fail())
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url)
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        resolve(new Connection(socket))
      }).once('error', reject)
    })
  }

  send(request: Buffer): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#settle = undefined
    this.#socket.destroy()
  }

  /** Both APIs send a content-length with every response, so chunked encoding is not supported. */
  #readResponse(): void {
    const end = this.#received.indexOf(END_OF_HEAD)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    if (length === undefined) {
      this.#settle?.reject(new Error(`The response has no content-length:\n${head}`))
      return
    }
    const start = end + END_OF_HEAD.length
    if (this.#received.length < start + Number(length)) return
    const body = this.#received.subarray(start, start + Number(length))
    this.#received = Buffer.alloc(0)
    this.#settle?.resolve({ status: Number(head.slice(9, 12)), body })
  }
}
