/** What a platform would refuse of a message, each with the path of what is looked at: `blocks[3].text`. */
export interface FoundFaults {
  readonly found: string[];
  readonly add: (at: string, what: string) => void;
  readonly most: (at: string, what: string, found: number, limit: number) => void;
}

export function newFoundFaults(): FoundFaults {
  const found: string[] = [];
  const add = (at: string, what: string): void => {
    found.push(at === '' ? what : `${at}: ${what}`);
  };
  const most = (at: string, what: string, count: number, limit: number): void => {
    if (count > limit) {
      add(at, `${count} ${what}, at most ${limit}`);
    }
  };
  return { found, add, most };
}
