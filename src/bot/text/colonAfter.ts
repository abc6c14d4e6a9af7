/** What stands between a label and its value: full-width after a Chinese label. */
export function colonAfter(label: string): string {
  return /\p{Script=Han}/u.test(label) ? '：' : ': ';
}
