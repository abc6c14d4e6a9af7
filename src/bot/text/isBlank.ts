/** Whether nobody would see anything: chat platforms refuse such texts. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}
