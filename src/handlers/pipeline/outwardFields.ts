import { readDiscount } from '../../domain/deals/readDiscount.ts';
import { readFiledPhone } from '../../domain/filings/filedPhone.ts';
import type { Range, SaidTime, Value } from '../../domain/values.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Ready } from './prepared.ts';

type Outward = Readonly<Record<string, unknown>>;
type Rename = (fields: Outward, values: Readonly<Record<string, Value>>, answer: Answer) => Outward;

/** 刘洋 15000150000: an agent with his own phone. */
const AGENT_PHONE = /\s*(?<phone>1[3-9]\d(?:[ -]?\d){8})\s*$/u;
/** 不要西边套, among the words of a search. */
const UNWANTED = /(?:不要|不看|不考虑|别要|除了|not?\s)\s*(?<what>[^\s,，、]+)/giu;
const PERCENT_OF = 1_000_000_00;

/**
 * What is called otherwise in a reading that goes out than in the command's form (utterances.README): a search has a price, a
 * discount its per cent, a filing its visit.
 */
const RENAMES: Readonly<Record<string, Rename>> = {
  'customer.register': (fields) => ({
    ...fields,
    newCustomer: true,
    ...(fields['source'] === '来访' ? { visitType: '首访' } : {}),
  }),
  'visit.arrive': (fields, values) => {
    const newCustomer = values['customer'] === undefined;
    return { ...(newCustomer ? { visitType: '首访' } : {}), ...fields, newCustomer };
  },
  'ownership.verdict': (fields, _, { refs }) => {
    const query = textOf(fields['query']);
    const [customer] = refs.filter((ref) => /^C\d+$/u.test(ref));
    return {
      ...fields,
      ...(customer === undefined ? {} : { customer }),
      ...(/^\+?\d{11,}$/u.test(query) ? { phone: query.replace(/^\+86/u, '') } : {}),
    };
  },
  'unit.search': ({ budget, floor, avoids, ...rest }, values) => {
    const said = values['floor'] as Range | undefined;
    const unwanted = [...textOf(values['words']).matchAll(UNWANTED)].map(
      ({ groups }) => groups?.['what'] ?? '',
    );
    const exclude = [...(Array.isArray(avoids) ? (avoids as unknown[]) : []), ...unwanted];
    return {
      ...rest,
      ...(budget === undefined ? {} : { price: budget }),
      ...(floor === undefined ? {} : { floor }),
      ...(said?.bound === 'min' || said?.bound === 'range' ? { floorFrom: said.from } : {}),
      ...(exclude.length === 0 ? {} : { exclude }),
    };
  },
  'filing.make': ({ channelCompany, phone, visitAt, agent, ...rest }, values) => {
    const typed = typeof agent === 'string' ? agent : undefined;
    const agentPhone = typed === undefined ? undefined : AGENT_PHONE.exec(typed)?.groups?.['phone'];
    const said = values['visitAt'] as SaidTime | undefined;
    return {
      ...rest,
      ...(channelCompany === undefined ? {} : { channel: channelCompany }),
      ...(typeof phone === 'string' ? filedPhone(phone) : {}),
      ...(typed === undefined ? {} : { agent: typed.replace(AGENT_PHONE, '') }),
      ...(agentPhone === undefined ? {} : { agentPhone: agentPhone.replaceAll(/\D/gu, '') }),
      ...(said === undefined ? {} : { visit: { ...partOf(said), date: said.date, at: visitAt } }),
    };
  },
  'discount.ask': (fields) => {
    const percent = percentOf(fields['discount']);
    return { ...fields, ...(percent === undefined ? {} : { discountPercent: percent }) };
  },
};

/** The fields of a reading as they go out. */
export function outwardFields({ command, values }: Ready, fields: Outward, answer: Answer): Outward {
  return RENAMES[command.name]?.(fields, values, answer) ?? fields;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function partOf({ part }: SaidTime): Outward {
  return part === undefined ? {} : { part };
}

/** How much less a discount says, in per cent; undefined where it is a sum of money. */
function percentOf(discount: unknown): number | undefined {
  if (typeof discount !== 'string' || !/折|点|%|％|percent/iu.test(discount)) {
    return undefined;
  }
  const read = readDiscount(discount, PERCENT_OF);
  return read.ok ? Number((((PERCENT_OF - read.price) / PERCENT_OF) * 100).toFixed(2)) : undefined;
}

/** 137xxxx5566 as 137****5566: whichever mark hides them, these digits were not told. */
function filedPhone(typed: string): Readonly<Record<string, string>> {
  const phone = readFiledPhone(typed)?.phone ?? typed;
  return { [/[*xX×]/u.test(phone) ? 'phoneMasked' : 'phone']: phone };
}
