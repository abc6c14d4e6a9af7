import type { ImportKind } from '../../domain/imports/importRun.ts';
import { phonesIn } from '../../domain/imports/phonesIn.ts';
import { unitSaid } from '../../domain/imports/unitSaid.ts';
import { readPhone } from '../../domain/phone.ts';
import type { RecordKind, RecordTypes } from '../../domain/records.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Repos } from '../ports/repos.ts';
import type { TableRow } from './loadTable.ts';

/**
 * What the rows of a table are about to ask for one by one is read at once: whose their phones are, and the units of the buildings
 * that they name.
 */
export class LookAhead {
  readonly #read: Repos;
  #phones: Awaited<ReturnType<Repos['customers']['byPhones']>> = new Map();
  #asked: ReadonlySet<string> = new Set();
  /** By the building's id: its units by their keys. */
  readonly #buildings = new Map<string, Map<string, Unit>>();
  /** What the keys of a building's units begin with, and its id. */
  readonly #heads = new Map<string, string>();

  constructor(read: Repos) {
    this.#read = read;
  }

  /** Reads for the next rows. `project`: the code of the one that is meant where a row names none. */
  async at(kind: ImportKind, rows: readonly TableRow[], project: string): Promise<void> {
    await (kind === 'customer' ? this.#atCustomers(rows) : this.#atUnits(rows, project));
  }

  /** The same reads, answered from what was read ahead where it was. */
  get repos(): Repos {
    const { customers, units } = this.#read;
    return {
      ...this.#read,
      customers: {
        ...customers,
        byPhone: async (number) =>
          this.#asked.has(number) ? this.#phones.get(number) : await customers.byPhone(number),
      },
      units: {
        ...units,
        byKey: async (key) => {
          const head = [...this.#heads.keys()].find((one) => key.toUpperCase().startsWith(one));
          const known = this.#buildings.get(this.#heads.get(head ?? '') ?? '');
          return known === undefined ? await units.byKey(key) : known.get(key.toUpperCase());
        },
        inBuilding: async (id, room) => {
          const known = this.#buildings.get(id);
          return known === undefined
            ? await units.inBuilding(id, room)
            : [...known.values()].filter((unit) => unit.room === room);
        },
      },
    };
  }

  /** A record as one of the rows has written it: the next ones must see it so. No two rows are about one phone. */
  noted<K extends RecordKind>(kind: K, record: RecordTypes[K]): void {
    if (kind === 'unit') {
      const unit = record as Unit;
      this.#buildings.get(unit.buildingId)?.set(unit.key, unit);
    }
  }

  async #atCustomers(rows: readonly TableRow[]): Promise<void> {
    const numbers = rows.flatMap(({ values }) =>
      phonesIn(values).flatMap((text) => {
        const phone = readPhone(text);
        return phone.ok ? [phone.number] : [];
      }),
    );
    this.#asked = new Set(numbers);
    this.#phones = await this.#read.customers.byPhones([...this.#asked]);
  }

  async #atUnits(rows: readonly TableRow[], code: string): Promise<void> {
    const said = rows.flatMap(({ values }) => {
      const unit = unitSaid(values, code);
      return unit.ok ? [unit.place] : [];
    });
    const projects = await this.#read.company.projects();
    for (const project of projects) {
      const own = said.filter((one) => one.project.toUpperCase() === project.code.toUpperCase());
      for (const named of new Set(own.map(({ building }) => building))) {
        const building = await this.#read.units.building(project.id, named);
        if (building !== undefined && !this.#buildings.has(building.id)) {
          const units = await this.#read.units.ofBuilding(building.id);
          this.#buildings.set(building.id, new Map(units.map((unit) => [unit.key, unit])));
          this.#heads.set(`${project.code}-${building.code}-`.toUpperCase(), building.id);
        }
      }
    }
  }
}
