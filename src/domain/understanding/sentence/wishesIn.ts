import { takeAmounts } from '../recognise/amounts.ts';
import { takeAddress, takeOccupation } from '../recognise/traits.ts';
import { takeRooms } from '../recognise/rooms.ts';
import { takeAge, takeOrientation, takePurpose, takeSource } from '../recognise/vocabulary.ts';
import type { Scan } from '../scan.ts';

/** How many different wishes of a customer a line speaks of. */
export function wishesIn(scan: Scan): number {
  return takeWishes(scan.fork());
}

/** The same, and takes them out of the line. */
export function takeWishes(copy: Scan): number {
  const amounts = takeAmounts(copy, false);
  const found = [
    takeRooms(copy),
    amounts.budget,
    amounts.downPayment,
    amounts.area,
    takePurpose(copy),
    takeOrientation(copy),
    takeSource(copy),
  ];
  return found.filter((wish) => wish !== null).length;
}

/** Takes out what somebody is: age, what he does, where he lives. How many of them there are. */
export function takeTraits(copy: Scan): number {
  const address = takeAddress(copy);
  const age = takeAge(copy);
  const occupation = takeOccupation(copy);
  return [address, age, occupation].filter((trait) => trait !== null).length;
}
