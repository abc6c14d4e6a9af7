/** One browser in front of one process (`url`): it keeps its cookie, as browsers do. */
export function browser(office: { readonly url: string }, userAgent = 'Mozilla/5.0 (iPhone) MicroMessenger') {
  let cookie: string | undefined;
  const go = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${office.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        'user-agent': userAgent,
        ...(cookie === undefined ? {} : { cookie }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text: bytes.toString('utf8'),
      location: response.headers.get('location'),
    };
  };
  return {
    get: go,
    /** As a browser opens a page: with what the page itself fetches. */
    open: async (path: string) => {
      const page = await go(path);
      for (const [, src = ''] of page.text.matchAll(/<img[^>]* src="([^"]+)"/gu)) {
        await go(src);
      }
      return page;
    },
    post: (path: string, fields: Readonly<Record<string, string>>) =>
      go(path, { method: 'POST', body: new URLSearchParams(fields) }),
    type: (path: string, values: Readonly<Record<string, string>>) =>
      go(`${path}/typed`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ values }),
      }),
  };
}
