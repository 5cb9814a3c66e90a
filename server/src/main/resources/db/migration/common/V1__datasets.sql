-- A dataset version is one import. Its rows in every other table have ids from id * 2^32 up, in stored order,
-- so that one clustered key serves both order and version: a version is one range of ids.
create sequence dataset_version_id;

create table dataset_version (
    id bigint primary key,
    kind varchar(20) not null,
    name varchar(200) not null,
    number integer not null,
    created timestamp with time zone not null,
    sha256 varchar(200) not null,
    rows_read bigint not null,
    rows_stored bigint not null,
    rows_rejected bigint not null,
    rows_unlocated bigint not null,
    unique (kind, name, number)
);

-- its only row is locked while a version is given its number
create table commit_lock (id integer primary key);
insert into commit_lock (id) values (1);

create table dataset_file (id bigint primary key, name varchar not null);

create table dataset_note (id bigint primary key, sentence varchar not null);

create table dataset_issue (
    id bigint primary key,
    file_name varchar not null,
    line bigint not null,
    column_name varchar not null,
    rule varchar not null,
    rejected boolean not null
);
