"""Words that speak of a registration mark, shared by the countries, and what may stand around a mark."""

BEFORE = r"(?<!\d:)(?<![\w./-])"
AFTER = r"(?![\w/-])(?!\.\d)"

#: English words; "reg" and "car" alone are left out of the strong ones, as they also stand before other numbers.
VEHICLE = (
    "vehicle",
    "number plate",
    "license plate",
    "licence plate",
    "plate",
    "registration mark",
    "registration number",
    "registration plate",
    "reg number",
    "car reg",
    "car",
    "bike",
    "truck",
    "lorry",
    "my van",
    "white van",
    "delivery van",
    "vrm",
    "vrn",
    "reg",
    "numberplate",
    "licenseplate",
    "license_plate",
)
