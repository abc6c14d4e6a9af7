const WECOM = 'https://qyapi.weixin.qq.com/cgi-bin/';

/** The address of an API method. `baseUrl`: WeCom's own where it is undefined, else something that ends in `/cgi-bin/` as that does. */
export function methodUrl(
  baseUrl: string | undefined,
  method: string,
  query: Readonly<Record<string, string>>,
): URL {
  const base = baseUrl ?? WECOM;
  const url = new URL(method, base.endsWith('/') ? base : `${base}/`);
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.set(name, value);
  }
  return url;
}
