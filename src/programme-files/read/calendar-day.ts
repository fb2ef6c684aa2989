/**
 * A day of a programme file, without a time. The time zone of the programme, which the same file can set, decides which
 * instant it means. Until then it is its midnight in UTC.
 */
export class CalendarDay extends Date {
  constructor(readonly day: string) {
    super(`${day}T00:00:00.000Z`)
  }
}
