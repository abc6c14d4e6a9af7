const SUFFIX = /(?:股份有限公司|有限责任公司|有限公司|公司)$/u;

/** Whether two names are one distribution company's, in whatever width and case and with or without 公司. */
export function sameCompany(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(name: string): string {
  const whole = name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const short = whole.replace(SUFFIX, '');
  return short === '' ? whole : short;
}
