import type { Aspect, Fit } from '../../domain/matching/fit.ts';
import type { Messages } from '../../i18n/messages.ts';
import { unitLine } from '../units/unitLine.ts';

/** A unit and why it fits, in two lines. `marks` are said of it besides: that it has become cheaper. */
export function fitText(fit: Fit, m: Messages, marks: readonly string[] = []): string {
  const line = unitLine(fit.unit, m);
  const why = whyText(fit, m);
  const first = fit.grade === 'exact' ? line : m.match.near(line);
  return [first, ...(why === '' ? [] : [why]), ...marks].join('\n');
}

/** ✓ 3 房 ✗ 超预算 3%: each wish, met or not; empty where there is none. */
export function whyText(fit: Fit, m: Messages): string {
  return fit.aspects
    .map((aspect) =>
      aspect.fits ? m.match.met(metText(aspect, fit, m)) : m.match.missed(missedText(aspect, fit, m)),
    )
    .join(' ');
}

function metText({ name }: Aspect, { unit, band }: Fit, m: Messages): string {
  switch (name) {
    case 'rooms':
      return m.match.rooms(unit.rooms ?? 0);
    case 'price':
      return m.match.withinBudget;
    case 'squarePrice':
      return m.match.withinSquarePrice;
    case 'area':
      return m.match.areaFits;
    case 'floor':
      return m.match.floorIs(unit.floor, m.words.floorBand[band]);
    case 'orientation':
      return unit.orientation === null
        ? m.match.aspect.orientation
        : m.match.facing(m.words.orientation[unit.orientation]);
  }
}

function missedText(aspect: Aspect, fit: Fit, m: Messages): string {
  const { name, off } = aspect;
  const { unit } = fit;
  if (name === 'price' || name === 'squarePrice' || name === 'area') {
    return off === 0
      ? m.match.unknown(m.match.aspect[name])
      : off > 0
        ? m.match.over[name](off)
        : m.match.under[name](off);
  }
  const unknown =
    (name === 'rooms' && unit.rooms === null) || (name === 'orientation' && unit.orientation === null);
  return unknown ? m.match.unknown(m.match.aspect[name]) : metText(aspect, fit, m);
}
