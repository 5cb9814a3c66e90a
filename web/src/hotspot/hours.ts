/** Weekdays in the order in which the server counts them, from 1. */
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** An hour in two digits. */
export function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** "22:00 to 23:00". */
export function hourWords(hour: number): string {
  return `${twoDigits(hour)}:00 to ${twoDigits((hour + 1) % 24)}:00`;
}
