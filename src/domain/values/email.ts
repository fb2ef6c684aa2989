/** An e-mail address as it is stored and found: without blanks at its ends, in lower case and in Unicode's form NFC. */
export function normalizeEmail(address: string): string {
  return address.trim().toLowerCase().normalize('NFC')
}
