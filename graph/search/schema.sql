-- The file of the index. Rows are numbered in the order in which they are found, so that
-- a page of answers is the beginning of a list and a kind of a plan is a range of numbers.
CREATE TABLE plan (number INTEGER PRIMARY KEY, id TEXT NOT NULL, sha256 TEXT NOT NULL);
CREATE TABLE text (
  row INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
);
CREATE TABLE part (
  first INTEGER PRIMARY KEY, last INTEGER NOT NULL, kind TEXT NOT NULL, plan INTEGER NOT NULL
);
-- Holds no text itself; `prefix` is for words of one character.
CREATE VIRTUAL TABLE words USING fts5(
  tokens, content='', columnsize=0, prefix=1, tokenize="ascii tokenchars '.%'"
);
INSERT INTO words(words, rank) VALUES ('hashsize', 33554432);
