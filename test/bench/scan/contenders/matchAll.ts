import { contest } from '../contest';

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

contest(text => Float64Array.from(text.matchAll(NUMBER), match => Number(match[0])).length);
