-- Letters and digits of a text alone, without accents and in small letters: «Saint-Priest» is «SAINT PRIEST».
CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
        lower(regexp_replace(regexp_replace(normalize(coalesce(words, ''), NFD), '[œŒ]', 'oe', 'g'), '[æÆ]', 'ae', 'g')),
        '[^a-z0-9]', '', 'g');
