import type { ImportKind } from '../../domain/imports/importRun.ts';
import type { Customer, CustomerPhone } from '../../domain/customer.ts';
import { phonesIn } from '../../domain/imports/phonesIn.ts';
import { unitSaid } from '../../domain/imports/unitSaid.ts';
import type { Receipt } from '../../domain/payments/receipt.ts';
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
  #phones = new Map<string, Customer>();
  /** Customers that rows have written, by id. */
  readonly #written = new Map<string, Customer>();
  /** Money that rows have written, by its deal. */
  readonly #receipts = new Map<string, readonly Receipt[]>();
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
    if (kind === 'customer' || kind === 'contract') {
      await this.#atCustomers(rows);
    }
    if (kind !== 'customer') {
      await this.#atUnits(rows, project);
    }
  }

  /** The same reads, answered from what was read ahead where it was. */
  get repos(): Repos {
    const { customers, units, receipts } = this.#read;
    return {
      ...this.#read,
      customers: {
        ...customers,
        byPhone: async (number) =>
          this.#asked.has(number) ? this.#phones.get(number) : await customers.byPhone(number),
      },
      receipts: {
        ...receipts,
        ofDeal: async (id) => {
          const read = await receipts.ofDeal(id);
          const known = new Set(read.map((one) => one.id));
          return [...read, ...(this.#receipts.get(id) ?? []).filter((one) => !known.has(one.id))];
        },
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

  /** A record as one of the rows has written it: the next ones must see it so. */
  noted<K extends RecordKind>(kind: K, record: RecordTypes[K]): void {
    if (kind === 'unit') {
      const unit = record as Unit;
      this.#buildings.get(unit.buildingId)?.set(unit.key, unit);
    }
    if (kind === 'receipt') {
      const receipt = record as Receipt;
      const { subscriptionId } = receipt;
      this.#receipts.set(subscriptionId, [...(this.#receipts.get(subscriptionId) ?? []), receipt]);
    }
    if (kind === 'customer') {
      this.#customer(record as Customer);
    }
    if (kind === 'customerPhone') {
      const { number, customerId } = record as CustomerPhone;
      const customer = this.#written.get(customerId);
      if (customer !== undefined) {
        this.#phones.set(number, customer);
      }
    }
  }

  #customer(customer: Customer): void {
    this.#written.set(customer.id, customer);
    for (const [number, { id }] of this.#phones) {
      if (id === customer.id) {
        this.#phones.set(number, customer);
      }
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
    this.#phones = new Map(await this.#read.customers.byPhones([...this.#asked]));
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
