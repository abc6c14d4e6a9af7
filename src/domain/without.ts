/** The same record without some of its fields. */
export function without<T extends object, K extends keyof T>(record: T, names: readonly K[]): Omit<T, K> {
  const left = Object.entries(record).filter(([name]) => !(names as readonly string[]).includes(name));
  return Object.fromEntries(left) as unknown as Omit<T, K>;
}
