import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { DocTemplate } from '../../domain/papers/docTemplate.ts';

/** A version of a paper's template (R2.3.1). */
export class DocTemplateModel extends Model<
  InferAttributes<DocTemplateModel>,
  InferCreationAttributes<DocTemplateModel>
> {
  declare id: DocTemplate['id'];
  declare kind: DocTemplate['kind'];
  declare number: DocTemplate['number'];
  declare fileId: DocTemplate['fileId'];
  declare state: DocTemplate['state'];
  /** The kind while this version is the approved one: unique, so that the database lets one be it. */
  declare inForce: DocTemplate['kind'] | null;
  declare uploadedById: DocTemplate['uploadedById'];
  declare uploadedAt: DocTemplate['uploadedAt'];
  declare decidedById: DocTemplate['decidedById'];
  declare at: DocTemplate['at'];
  declare version: DocTemplate['version'];

  static readonly table = 'doc_template';
  static readonly columns: ModelAttributes<DocTemplateModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    kind: { type: DataTypes.STRING(16), allowNull: false },
    number: { type: DataTypes.INTEGER, allowNull: false },
    fileId: { type: DataTypes.STRING(64), field: 'file_id', allowNull: false },
    state: { type: DataTypes.STRING(12), allowNull: false },
    inForce: { type: DataTypes.STRING(16), field: 'in_force', allowNull: true },
    uploadedById: { type: DataTypes.CHAR(36), field: 'uploaded_by_id', allowNull: false },
    uploadedAt: { type: DataTypes.DATE(3), field: 'uploaded_at', allowNull: false },
    decidedById: { type: DataTypes.CHAR(36), field: 'decided_by_id', allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
