-- A slug is made of the year and the organisation's name at first, and stays: nothing has ever written a former one.
drop table initiative_slug_alias;
