import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ComplaintNote } from '../../domain/complaints/complaintNote.ts';

/** A line of a complaint's time-line. */
export class ComplaintNoteModel extends Model<
  InferAttributes<ComplaintNoteModel>,
  InferCreationAttributes<ComplaintNoteModel>
> {
  declare id: ComplaintNote['id'];
  declare complaintId: ComplaintNote['complaintId'];
  declare at: ComplaintNote['at'];
  declare byId: ComplaintNote['byId'];
  declare kind: ComplaintNote['kind'];
  declare text: Buffer | null;
  declare data: Buffer | null;
  declare version: ComplaintNote['version'];

  static readonly table = 'complaint_note';
  static readonly columns: ModelAttributes<ComplaintNoteModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    complaintId: { type: DataTypes.CHAR(36), field: 'complaint_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: true },
    kind: { type: DataTypes.STRING(12), allowNull: false },
    text: { type: DataTypes.BLOB('medium'), allowNull: true },
    data: { type: DataTypes.BLOB('medium'), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
