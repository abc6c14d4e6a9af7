import type { Draft } from '../../handlers/ports/draft.ts';
import type { DraftModel } from '../models/draft.ts';
import { fromJson, toJson } from '../seal/json.ts';
import type { Vault } from '../seal/vault.ts';
import type { RowOf } from '../table.ts';

type Older = Pick<Draft, 'values' | 'hidden' | 'place'>;
type Body = Older & Pick<Draft, 'start' | 'errors' | 'speaker'>;

/** A form that was handed out, as its row; what people typed is sealed. */
export function draftRow(draft: Draft, vault: Vault): RowOf<DraftModel> {
  const { values, hidden, start, errors, speaker, place, ...columns } = draft;
  const body: Body = { values, hidden, start, errors, speaker, place };
  return { ...columns, body: vault.seal(spot(draft.id), toJson(body)) };
}

export function openDraft({ body, ...draft }: RowOf<DraftModel>, vault: Vault): Draft {
  // Older ones do not have the first three.
  const opened = fromJson(vault.openText(spot(draft.id), body)) as Older & Partial<Body>;
  return { ...draft, start: {}, errors: {}, speaker: null, ...opened };
}

function spot(id: string) {
  return { table: 'draft', column: 'body', id };
}
