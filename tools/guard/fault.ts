/** A request that is refused: with which HTTP status, and why in one line. */
export class RequestFault extends Error {
  constructor(readonly status: number, message: string) {
    super(message)
  }
}
