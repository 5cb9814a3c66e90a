-- 1 Monday to 7 Sunday; 0 where the file gives no day, and for all that was stored before
alter table incident add column weekday smallint not null default 0;
