-- Committees of one city are found without a look at all of its country.
create index committee_texts_by_locality on committee_texts (locality, lang);
