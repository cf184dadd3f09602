// Holds each document of a manifest against the schema that Kubernetes publishes for its kind; says what is wrong, a line each: values that
// the schema does not allow, and names that it does not know.
//   node check.mjs MANIFEST.yaml
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

// The schema asks for each name that it knows: what it never asks for, Kubernetes would refuse or drop.
function watched(value, path, unasked) {
  if (value === null || typeof value !== 'object') {
    return value;
  }

  const known = new Map();
  for (const name of Object.keys(value)) {
    const place = `${path}/${name}`;
    known.set(name, watched(value[name], place, unasked));
    if (!Array.isArray(value)) {
      unasked.add(place);
    }
  }

  return new Proxy(value, {
    get(target, name) {
      unasked.delete(`${path}/${String(name)}`);
      return known.has(name) ? known.get(name) : target[name];
    },
  });
}

const errors = [];
for (const document of parseAllDocuments(readFileSync(process.argv[2], 'utf8'), { uniqueKeys: true })) {
  errors.push(...document.errors.map(String));
  const value = document.toJS();
  const { apiVersion, kind } = value;
  if (!/^[a-z0-9./]+$/.test(apiVersion) || !/^[A-Za-z]+$/.test(kind)) {
    throw new Error('no document of Kubernetes');
  }

  const { [kind]: Model } = await import(`kubernetes-models/${apiVersion}`);
  const model = new Model(value);
  const unasked = new Set();
  for (const name of Object.keys(model)) {
    model[name] = watched(model[name], `/${name}`, unasked);
  }

  try {
    model.validate();
    errors.push(...[...unasked].map((place) => `${place} is not known`));
  } catch (error) {
    errors.push(String(error.message ?? error));
  }
}

console.log(errors.join('\n'));
process.exit(errors.length === 0 ? 0 : 1);
