// The tables and the relations.

import { relations } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const id = () => integer('id').primaryKey();

export const users = sqliteTable('users', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull(),
});
export const posts = sqliteTable('posts', {
  id: id(),
  userId: integer('user_id').notNull(),
  title: text('title').notNull(),
  body: text('body').notNull(),
});
export const comments = sqliteTable('comments', {
  id: id(),
  postId: integer('post_id').notNull(),
  author: text('author').notNull(),
  text: text('text').notNull(),
});
export const customers = sqliteTable('customers', {
  id: id(),
  name: text('name').notNull(),
  city: text('city'),
});
export const orders = sqliteTable('orders', {
  id: id(),
  customerId: integer('customer_id').notNull(),
  total: integer('total').notNull(),
  note: text('note'),
});
export const students = sqliteTable('students', { id: id(), name: text('name').notNull() });
export const courses = sqliteTable('courses', { id: id(), title: text('title').notNull() });
export const enrolments = sqliteTable('enrolments', {
  id: id(),
  studentId: integer('student_id').notNull(),
  courseId: integer('course_id').notNull(),
  grade: integer('grade').notNull(),
});

export const usersRelations = relations(users, ({ many }) => ({ posts: many(posts) }));
export const postsRelations = relations(posts, ({ one, many }) => ({
  user: one(users, { fields: [posts.userId], references: [users.id] }),
  comments: many(comments),
}));
export const commentsRelations = relations(comments, ({ one }) => ({
  post: one(posts, { fields: [comments.postId], references: [posts.id] }),
}));
export const customersRelations = relations(customers, ({ many }) => ({ orders: many(orders) }));
export const ordersRelations = relations(orders, ({ one }) => ({
  customer: one(customers, { fields: [orders.customerId], references: [customers.id] }),
}));
export const studentsRelations = relations(students, ({ many }) => ({ enrolments: many(enrolments) }));
export const coursesRelations = relations(courses, ({ many }) => ({ enrolments: many(enrolments) }));
export const enrolmentsRelations = relations(enrolments, ({ one }) => ({
  student: one(students, { fields: [enrolments.studentId], references: [students.id] }),
  course: one(courses, { fields: [enrolments.courseId], references: [courses.id] }),
}));
