import type { Said } from '../../../handlers/chat/intent.ts';
import type { Answer } from '../../../handlers/chat/outcome.ts';
import type { Desk } from '../../../handlers/ports/desk.ts';
import type { Files } from '../../../handlers/ports/files.ts';
import { textCard } from '../../../handlers/replies.ts';
import { type Asked, placeOf } from '../asked.ts';
import { pressedAction } from '../cards/pressedAction.ts';
import type { GuidedChat } from '../guidedChat.ts';
import { type GotFile, lineWithFiles } from '../../lineFiles.ts';
import { messageOf } from '../partKey.ts';
import { talkWords } from '../talkWords.ts';

export interface HearingDeps {
  readonly desk: Desk;
  readonly files: Files;
  /** Shows an answer, or sees to it that it is shown: whoever told us may not be able to wait. */
  readonly show: (asked: Asked, answer: Answer) => Promise<void>;
  /** Where forms have no page that a phone could open. */
  readonly guided: GuidedChat;
}

/**
 * A line that somebody has typed: an answer to the question that was asked last, or something for the desk. What came with files is
 * no answer.
 */
export async function hearLine(
  { desk, files, show, guided }: HearingDeps,
  asked: Asked,
  text: string,
  sent: readonly (() => Promise<GotFile>)[] = [],
): Promise<void> {
  if (sent.length === 0 && asked.group === null && (await guided.hear({ asked, show }, text))) {
    return;
  }
  const line = text.trim() === '' && sent.length === 0 ? '帮助' : text;
  await show(
    asked,
    await handled(desk, asked, await lineWithFiles({ desk, files }, asked.speaker, line, sent)),
  );
}

/** Why a press does nothing. */
const REFUSALS = { unknown: 'unknownButton', unchosen: 'chooseFirst', settled: 'settled' } as const;

export interface Press {
  /** Of the button or the submit button. */
  readonly code: string;
  /** What was chosen in the card's selects, by the question's key. */
  readonly selected: Readonly<Record<string, readonly string[]>>;
  readonly taskId: string;
}

/** A pressed button, or a choice that was submitted. */
export async function hearPress(
  { desk, show, guided }: HearingDeps,
  asked: Asked,
  { code, selected, taskId }: Press,
): Promise<void> {
  const pressed = pressedAction(code, selected);
  if (pressed?.kind !== 'action') {
    const words = talkWords('zh-CN');
    await show(asked, refusal(words[REFUSALS[pressed?.kind ?? 'unknown']]));
    return;
  }
  const { command, input } = pressed;
  if (await guided.press({ asked, show }, command, input)) {
    return;
  }
  const said: Said = { kind: 'action', command, input, message: messageOf(taskId) };
  await show(asked, await handled(desk, asked, said));
}

/** What the desk is not asked about. */
export function refusal(text: string): Answer {
  return { word: 'refused', refs: [], card: textCard(text), audience: 'asker' };
}

async function handled(desk: Desk, asked: Asked, said: Said): Promise<Answer> {
  return await desk.handle({ deliveryId: asked.key, speaker: asked.speaker, place: placeOf(asked), said });
}
