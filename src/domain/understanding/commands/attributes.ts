import type { Draft } from '../draft.ts';
import { takeAmounts } from '../recognise/amounts.ts';
import { findLevels } from '../recognise/level.ts';
import { takeRooms } from '../recognise/rooms.ts';
import { takeAge, takeGender, takeOrientation, takePurpose, takeSource } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';

/** Fills what a line says about a customer and wishes; `bare` lets numbers count by their size alone. */
export function takeAttributes(scan: Scan, draft: Draft, bare: boolean): void {
  draft.put('age', takeAge(scan));
  draft.put('rooms', takeRooms(scan));
  const levels = findLevels(scan, true);
  draft.put('level', levels[0]?.level ?? null);
  for (const level of levels) {
    scan.take(level.start, level.end);
  }
  const amounts = takeAmounts(scan, bare);
  draft.refuse('budget', amounts.invalid['budget']);
  draft.refuse('downPayment', amounts.invalid['downPayment']);
  draft.put('budget', amounts.budget);
  draft.put('downPayment', amounts.downPayment);
  draft.put('area', amounts.area);
  draft.put('floor', amounts.floor);
  draft.put('purpose', takePurpose(scan));
  draft.put('orientation', takeOrientation(scan));
  const source = takeSource(scan);
  draft.put('source', source?.source ?? null);
  draft.put('path', source?.path ?? null);
  draft.put('channelCompany', source?.company ?? null);
  draft.put('gender', takeGender(scan));
}
