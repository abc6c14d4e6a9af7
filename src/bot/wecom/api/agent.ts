import { z } from 'zod';
import { answered } from './ask.ts';
import type { WecomClient } from './client.ts';

const METHOD = 'agent/get';

/** A self-built app as its company's administrator has set it up. */
export interface Agent {
  readonly name: string;
  /** Somebody has switched it off: nobody can be written to. */
  readonly isDisabled: boolean;
  /** Its visible scope (可见范围), as it was ticked: a department and a tag stand for all of their members. */
  readonly scope: {
    readonly users: readonly string[];
    readonly departments: readonly number[];
    readonly tags: readonly number[];
  };
}

const numbers = z.array(z.int()).default([]);
const agent = z.object({
  name: z.string().default(''),
  close: z.int().default(0),
  allow_userinfos: z
    .object({ user: z.array(z.object({ userid: z.string() })).default([]) })
    .default({ user: [] }),
  allow_partys: z.object({ partyid: numbers }).default({ partyid: [] }),
  allow_tags: z.object({ tagid: numbers }).default({ tagid: [] }),
});

/** What WeCom knows of the app (D90227). An app may ask for itself alone: the id of another one is a WecomError with 301002. */
export async function agentOf(client: WecomClient, agentId: string): Promise<Agent> {
  const found = answered(METHOD, agent, await client.get(METHOD, { agentid: agentId }));
  return {
    name: found.name,
    isDisabled: found.close === 1,
    scope: {
      users: found.allow_userinfos.user.map(({ userid }) => userid),
      departments: found.allow_partys.partyid,
      tags: found.allow_tags.tagid,
    },
  };
}
