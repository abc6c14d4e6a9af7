import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { PublishedYear } from '../../domain/time/publishedYear.ts';

/** A year whose public holidays the company has entered. */
export class PublishedYearModel extends Model<
  InferAttributes<PublishedYearModel>,
  InferCreationAttributes<PublishedYearModel>
> {
  declare id: PublishedYear['id'];
  declare year: PublishedYear['year'];
  declare byId: PublishedYear['byId'];
  declare at: PublishedYear['at'];
  declare version: PublishedYear['version'];

  static readonly table = 'published_year';
  static readonly columns: ModelAttributes<PublishedYearModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    year: { type: DataTypes.INTEGER, allowNull: false },
    byId: { type: DataTypes.CHAR(36), field: 'by_id', allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
