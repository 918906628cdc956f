// drizzle as its documentation shows it: relational queries over better-sqlite3. Speaks the lines of protocol.rs.

import path from 'node:path';
import readline from 'node:readline';

import Database from 'better-sqlite3';
import { eq, lte } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';

import * as schema from './schema.mjs';

const directory = process.argv[2];
// One at a time, as the others.
let opened = {};

const nested = (db, first) =>
  db.query.users.findMany({ where: lte(schema.users.id, first), with: { posts: { with: { comments: true } } } }).sync();
const hasMany = (db, first) =>
  db.query.users.findMany({ where: lte(schema.users.id, first), with: { posts: true } }).sync();
const belongsTo = (db) =>
  db.query.orders.findMany({ with: { customer: true } }).sync();
const manyToMany = (db, first) =>
  db.query.students
    .findMany({ where: lte(schema.students.id, first), with: { enrolments: { columns: {}, with: { course: true } } } })
    .sync();
const rows = (db) => db.select().from(schema.orders).all();
const posts = (db, user) =>
  db.select().from(schema.posts).where(eq(schema.posts.userId, user)).orderBy(schema.posts.id).all();

function calls(db, first) {
  const sum = new Checksum();
  for (let call = 0; call < 1000; call += 1) {
    const user = ((call * 37) % first) + 1;
    sum.posts(user, posts(db, user));
  }
  return sum;
}

const BASE = 'base.sqlite';
const LARGE = 'large.sqlite';
const WORKLOADS = {
  W1: [BASE, nested, 100],
  W2: [BASE, belongsTo, 10000],
  W3: [BASE, manyToMany, 1000],
  'W4-transaction': [BASE, (db, first) => db.transaction((transaction) => calls(transaction, first)), 100],
  'W4-alone': [BASE, calls, 100],
  W5: [BASE, rows, 10000],
  'W6-1000': ['growth-1000.sqlite', hasMany, 1000],
  'W6-10000': ['growth-10000.sqlite', hasMany, 10000],
  'W6-100000': ['growth-100000.sqlite', hasMany, 100000],
  'W7-W1': [LARGE, nested, 100],
  'W7-W3': [LARGE, manyToMany, 1000],
};

// As in checksum.rs.
class Checksum {
  count = 0;
  numbers = 0;
  texts = 0;

  add(below, numbers, texts) {
    this.count += 1;
    let sum = (below * numbers[0]) % 2147483647;
    numbers.forEach((number, place) => (sum += (place + 1) * number));
    this.numbers = (this.numbers + sum) % 2147483647;
    texts.forEach((text, place) => (this.texts += (place + 1) * (text ?? '').length));
  }

  posts(below, posts) {
    for (const post of posts) {
      this.add(below, [post.id, post.userId], [post.title, post.body]);
      for (const it of post.comments ?? []) this.add(post.id, [it.id, it.postId], [it.author, it.text]);
    }
  }

  root(it) {
    if ('email' in it) {
      this.add(0, [it.id], [it.name, it.email]);
      this.posts(it.id, it.posts);
    } else if ('enrolments' in it) {
      this.add(0, [it.id], [it.name]);
      for (const { course } of it.enrolments) this.add(it.id, [course.id], [course.title]);
    } else {
      this.add(0, [it.id, it.customerId, it.total], [it.note]);
      if (it.customer) this.add(it.id, [it.customer.id], [it.customer.name, it.customer.city]);
    }
  }
}

function checksum(loaded) {
  if (loaded instanceof Checksum) return loaded;
  const sum = new Checksum();
  for (const it of loaded) sum.root(it);
  return sum;
}

function connection(file) {
  if (opened.file !== file) {
    opened.database?.close();
    const database = new Database(path.join(directory, file));
    opened = { file, database, db: drizzle(database, { schema }) };
  }
  return opened.db;
}

function answer(request) {
  const [name, what] = request.split(' ');
  if (what === 'heap' || !(name in WORKLOADS)) return '-';
  const [file, load, first] = WORKLOADS[name];
  const db = connection(file);
  let loaded = load(db, first);
  const start = process.hrtime.bigint();
  for (let iteration = 0; iteration < Number(what); iteration += 1) loaded = load(db, first);
  const spent = (process.hrtime.bigint() - start) / BigInt(what);
  const sum = checksum(loaded);
  return `${spent} ${sum.count} ${sum.numbers} ${sum.texts}`;
}

for await (const request of readline.createInterface({ input: process.stdin })) {
  try {
    console.log(answer(request));
  } catch (error) {
    console.log(`! ${String(error.message).replaceAll('\n', ' ').slice(0, 300)}`);
  }
}
