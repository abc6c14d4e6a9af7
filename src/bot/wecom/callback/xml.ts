import { z } from 'zod';
import type { CallbackMessage } from './callbackMessage.ts';
import { contentOf } from './contentOf.ts';
import { deliveryOf } from './deliveryOf.ts';
import { shaped } from './shaped.ts';
import { strictXml } from './strictXml.ts';

/** What a callback's body says openly. Nobody has signed these fields except `encrypt`. */
export interface Envelope {
  readonly toUserName: string;
  /** Undefined for callbacks of the directory and of customers (D90968). */
  readonly agentId: string | undefined;
  readonly encrypt: string;
}

const id = z.string().trim().min(1).max(512);
const envelope = z.object({
  ToUserName: id,
  AgentID: z.string().trim().max(32).optional(),
  Encrypt: z.string().trim().min(1),
});
const meta = z.object({
  FromUserName: id,
  CreateTime: z
    .string()
    .trim()
    .regex(/^\d{1,12}$/u)
    .transform(Number),
  AgentID: z.string().trim().max(32).optional(),
});

/** The outer XML of a callback (D90238). Throws CallbackError. */
export function parseEnvelope(body: string): Envelope {
  const { ToUserName: toUserName, AgentID: agentId, Encrypt: encrypt } = shaped(envelope, strictXml(body));
  return { toUserName, agentId, encrypt };
}

/**
 * The inner XML, once it is decrypted (D90239, D90240). Throws CallbackError where a field is missing, wrong, or there twice: a
 * text that breaks out of its CDATA could otherwise name another sender.
 */
export function parseMessage(xml: string): CallbackMessage {
  const fields = strictXml(xml);
  const { FromUserName: from, CreateTime: createdAt, AgentID: agentId } = shaped(meta, fields);
  return { from, createdAt, agentId, delivery: deliveryOf(fields), ...contentOf(fields) };
}
