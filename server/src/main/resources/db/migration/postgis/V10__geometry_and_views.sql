alter table area add column shape geometry(MultiPolygon, 27700) not null;
create index area_shape on area using gist (shape);
create index area_parent_area on area_parent (area_id);

-- One partition for each version, filled before it is attached: its indexes are built once, after the load.
create table incident (
    id bigint not null,
    month smallint not null,
    hour smallint not null,
    x integer,
    y integer,
    source smallint not null,
    category integer not null,
    place_type integer not null,
    model integer not null,
    method integer not null,
    reporter integer not null,
    origin integer not null,
    lsoa integer not null,
    msoa integer not null,
    ward integer not null,
    authority integer not null,
    force integer not null,
    region integer not null,
    point geometry(Point, 27700) generated always as (st_setsrid(st_makepoint(x, y), 27700)) stored,
    constraint incident_point_is_coarse check (
        (x is null and y is null) or (mod(mod(x, 100) + 100, 100) = 50 and mod(mod(y, 100) + 100, 100) = 50)),
    primary key (id)
) partition by range (id);
create index incident_point on incident using gist (point);

create view current_version as
select v.* from dataset_version v
where not exists (
    select 1 from dataset_version w where w.kind = v.kind and w.name = v.name and w.number > v.number);

create view current_areas as
select a.id, v.name as level, s.vintage, a.code, a.name, a.shape
from current_version v
join area_version s on s.version_id = v.id
join area a on a.id between v.id << 32 and (v.id << 32) + 4294967295;

create view current_incidents as
select i.id,
    make_date(i.month / 12, i.month % 12 + 1, 1) as month,
    nullif(i.hour, -1) as hour,
    (array['reported', 'discovered', 'unknown'])[i.source + 1] as source,
    category.word as category,
    nullif(place_type.word, '') as place_type,
    nullif(model.word, '') as model,
    nullif(method.word, '') as method,
    nullif(reporter.word, '') as reporter,
    nullif(origin.word, '') as origin_area,
    nullif(lsoa.word, '') as lsoa,
    nullif(msoa.word, '') as msoa,
    nullif(ward.word, '') as ward,
    nullif(authority.word, '') as authority,
    nullif(force.word, '') as force,
    nullif(region.word, '') as region,
    i.point
from incident i
join incident_word category on category.id = (i.id >> 32 << 32) + i.category
join incident_word place_type on place_type.id = (i.id >> 32 << 32) + i.place_type
join incident_word model on model.id = (i.id >> 32 << 32) + i.model
join incident_word method on method.id = (i.id >> 32 << 32) + i.method
join incident_word reporter on reporter.id = (i.id >> 32 << 32) + i.reporter
join incident_word origin on origin.id = (i.id >> 32 << 32) + i.origin
join incident_word lsoa on lsoa.id = (i.id >> 32 << 32) + i.lsoa
join incident_word msoa on msoa.id = (i.id >> 32 << 32) + i.msoa
join incident_word ward on ward.id = (i.id >> 32 << 32) + i.ward
join incident_word authority on authority.id = (i.id >> 32 << 32) + i.authority
join incident_word force on force.id = (i.id >> 32 << 32) + i.force
join incident_word region on region.id = (i.id >> 32 << 32) + i.region
where i.id between (select max(id) << 32 from current_version where kind = 'incidents')
    and (select (max(id) << 32) + 4294967295 from current_version where kind = 'incidents');
