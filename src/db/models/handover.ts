import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Handover } from '../../domain/handovers/handover.ts';

/** The handing over of a home that was sold (交房). */
export class HandoverModel extends Model<
  InferAttributes<HandoverModel>,
  InferCreationAttributes<HandoverModel>
> {
  declare id: Handover['id'];
  declare contractId: Handover['contractId'];
  declare customerId: Handover['customerId'];
  declare projectId: Handover['projectId'];
  declare at: Handover['at'];
  declare place: Handover['place'];
  declare documents: Handover['documents'] | null;
  declare state: Handover['state'];
  declare remindAt: Handover['remindAt'];
  declare madeById: Handover['madeById'];
  declare checklist: Handover['checklist'] | null;
  declare passed: Handover['passed'] | null;
  declare faulty: Handover['faulty'] | null;
  declare inspectedDay: Handover['inspectedDay'];
  declare note: Buffer | null;
  declare doneDay: Handover['doneDay'];
  declare doneById: Handover['doneById'];
  declare cancelReason: Buffer | null;
  declare version: Handover['version'];

  static readonly table = 'handover';
  static readonly columns: ModelAttributes<HandoverModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    place: { type: DataTypes.STRING(100), allowNull: false },
    documents: { type: DataTypes.JSON, allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    remindAt: { type: DataTypes.DATE(3), field: 'remind_at', allowNull: true },
    madeById: { type: DataTypes.CHAR(36), field: 'made_by_id', allowNull: false },
    checklist: { type: DataTypes.JSON, allowNull: true },
    passed: { type: DataTypes.JSON, allowNull: true },
    faulty: { type: DataTypes.JSON, allowNull: true },
    inspectedDay: { type: DataTypes.DATEONLY, field: 'inspected_day', allowNull: true },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    doneDay: { type: DataTypes.DATEONLY, field: 'done_day', allowNull: true },
    doneById: { type: DataTypes.CHAR(36), field: 'done_by_id', allowNull: true },
    cancelReason: { type: DataTypes.BLOB('medium'), field: 'cancel_reason', allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
