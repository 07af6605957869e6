-- A coordinator reads how the seats were worked out.
ALTER TABLE allotment ADD COLUMN arithmetic_french text NOT NULL DEFAULT '';
