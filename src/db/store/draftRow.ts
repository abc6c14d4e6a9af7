import type { Draft } from '../../handlers/ports/session.ts';
import type { DraftModel } from '../models/draft.ts';
import { fromJson, toJson } from '../seal/json.ts';
import type { Vault } from '../seal/vault.ts';
import type { RowOf } from '../table.ts';

/** A form that was handed out, as its row; what people typed is sealed. */
export function draftRow({ values, hidden, place, ...draft }: Draft, vault: Vault): RowOf<DraftModel> {
  return { ...draft, body: vault.seal(spot(draft.id), toJson({ values, hidden, place })) };
}

export function openDraft({ body, ...draft }: RowOf<DraftModel>, vault: Vault): Draft {
  const opened = fromJson(vault.openText(spot(draft.id), body)) as Pick<Draft, 'values' | 'hidden' | 'place'>;
  return { ...draft, ...opened };
}

function spot(id: string) {
  return { table: 'draft', column: 'body', id };
}
