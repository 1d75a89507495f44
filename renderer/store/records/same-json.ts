export { isSameJson } from '../../../shared/model';
