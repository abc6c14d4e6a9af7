/** Gives each wanted key once; when it is wanted again, with `#2`, `#3` ... behind it. */
export function uniqueKeys(): (wanted: string) => string {
  const times = new Map<string, number>();
  return (wanted) => {
    const time = (times.get(wanted) ?? 0) + 1;
    times.set(wanted, time);
    return time === 1 ? wanted : `${wanted}#${time}`;
  };
}
