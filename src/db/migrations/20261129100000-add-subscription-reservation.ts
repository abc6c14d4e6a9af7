import { addColumns } from '../migrate/addColumns.ts';
import { type } from '../migrate/columnTypes.ts';

export const addSubscriptionReservation = addColumns('subscription', {
  reserved_day: { type: type.day, allowNull: true },
  reservation: { type: type.bigInteger, allowNull: true },
});
