import { may } from '../../domain/permissions.ts';
import type { Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { ask, button, done, refused } from '../replies.ts';
import { buildingRef } from '../buildings/buildingRef.ts';
import { buildingsMeant, type MeantBuilding } from '../buildings/buildingsMeant.ts';
import { unknownBuilding } from '../buildings/unknownBuilding.ts';
import { drawnGrid } from './drawnGrid.ts';
import { gridLinkLabel } from './gridView.ts';
import { loadGrid } from './loadGrid.ts';

const MOST_BUILDINGS = 12;

type Looked =
  | { readonly kind: 'shown'; readonly of: MeantBuilding; readonly card: Card; readonly drawn: boolean }
  | { readonly kind: 'which'; readonly buildings: readonly MeantBuilding[] }
  | { readonly kind: 'empty'; readonly of: MeantBuilding }
  | { readonly kind: 'none' };

/** 销控: the picture of a building as it is now, and a link to its page. Read and drawn before the transaction; nothing is written. */
export const showGrid = defineCommand({
  name: 'grid.show',
  words: { zh: ['销控', '销控图', '销控表'], en: ['grid'] },
  allow: 'unit:read',
  fields: { building: field.text({ max: 20 }) },
  args: ['building'],
  undo: 'none',

  async look(context): Promise<Looked> {
    const { input, m, now, repos, deps } = context;
    const meant = await buildingsMeant(context, input.building);
    const [of] = meant;
    if (of === undefined) {
      return { kind: 'none' };
    }
    if (meant.length > 1) {
      return { kind: 'which', buildings: meant };
    }
    const mayHold = may(context.actor.member.role, 'unit:hold');
    const view = await loadGrid(repos, of, { m, now, mayHold });
    if (view === undefined) {
      return { kind: 'empty', of };
    }
    const { card, drawingError } = await drawnGrid(deps, view, m);
    return { kind: 'shown', of, card, drawn: drawingError === undefined };
  },

  async run(context) {
    const { looked, input, m } = context;
    switch (looked.kind) {
      case 'none':
        return await unknownBuilding(context, input.building ?? '');
      case 'which':
        return ask(
          m.grid.which,
          looked.buildings.slice(0, MOST_BUILDINGS).map((one) =>
            button(m, {
              id: `grid.${refOf(one)}`,
              label: m.grid.buildingLabel(one.project.name, one.building.code),
              command: 'grid.show',
              input: { building: refOf(one) },
            }),
          ),
        );
      case 'empty':
        return refused(m.grid.empty(refOf(looked.of)));
      case 'shown': {
        const url = await context.handOutPage('grid', { building: looked.of.building.id });
        return done({
          ...looked.card,
          blocks: [
            ...looked.card.blocks,
            ...(looked.drawn ? [] : [{ kind: 'text' as const, text: m.grid.noPicture }]),
            { kind: 'link', url, label: gridLinkLabel(looked.of, m) },
          ],
        });
      }
    }
  },
});

function refOf({ project, building }: MeantBuilding): string {
  return buildingRef(project, building);
}
