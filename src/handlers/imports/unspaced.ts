/** 李　娜 is 李娜: tables are made to look even. */
export function unspaced(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '');
}
