import type { Context } from 'koa';
import { z } from 'zod';
import { openTicket, ticketOf } from './formTicket.ts';
import type { FormsContext } from './formsContext.ts';

const typedValues = z.object({
  values: z.record(z.string().max(100), z.union([z.string(), z.array(z.string()).max(200)])),
});

/** What stands in the page so far. Only whose it is can keep something. */
export async function keepTyped(ctx: Context, { desk, holder }: FormsContext): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  const ticket = ticketOf(ctx);
  const opened = await openTicket(desk, ticket);
  const given = typedValues.safeParse(ctx.request.body);
  const mine = opened.state === 'open' && (await holder.hold(ctx, ticket, opened)) === 'mine';
  if (mine && given.success && opened.place.platform !== 'web') {
    await holder.keepTyped(ctx, ticket, given.data.values);
  }
  ctx.status = mine ? 204 : 403;
}
