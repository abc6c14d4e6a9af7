import { fromJson, toJson } from '../seal/json.ts';
import { sealedText, type FieldCodec } from './codec.ts';

/** A structure that is sealed as a whole. */
export const sealedJson: FieldCodec = {
  attributes: sealedText.attributes,
  write: (property, value, at) => sealedText.write(property, toJson(value), at),
  read: (property, row, at) => fromJson(sealedText.read(property, row, at) as string),
};
