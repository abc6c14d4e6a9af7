import type { Repos } from '../ports/repos.ts';

/** A customer's phones, the first one first (E.164). */
export async function phoneNumbers(repos: Pick<Repos, 'customers'>, customerId: string): Promise<string[]> {
  const phones = await repos.customers.phones(customerId);
  return [...phones].sort((a, b) => Number(b.primary) - Number(a.primary)).map((phone) => phone.number);
}
