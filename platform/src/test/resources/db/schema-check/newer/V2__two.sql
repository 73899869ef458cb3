CREATE TABLE check_two (id bigint);
