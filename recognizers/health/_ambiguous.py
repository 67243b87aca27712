"""Words of the source vocabularies that mostly mean something else in everyday text; used by `_build_health` only."""

from __future__ import annotations

import re
from typing import Final

#: Whole terms that are dropped from the generated part (singular form; the plural goes too).
AMBIGUOUS: Final = frozenset(
    """
aura ptosis shock attack wound injury trauma stress disease diseases disorder syndrome syndromes death birth recurrence relapse signs symptoms
symptom sign emergency emergencies crush bite sting burn burns fall falls drowning poison poisoning heat cold exposure violence accident
habit habits lying running gas snoring silence rash lead mercury iron zinc copper sulfur carbon carbonic nitrogen hydrogen oxygen gold silver
tin glass honey sugar starch salt pepper garlic ginger cinnamon coffee tea cocoa chocolate milk egg eggs wheat rice corn potato tomato apple
banana orange lemon lime cherry grape peach pear plum mango coconut almond walnut cashew peanut peanuts hazelnut pistachio sesame soy soybean
beef pork lamb chicken turkey duck goose salmon tuna trout cod crab lobster shrimp oyster clam squid octopus horse cattle dog cat rabbit mouse
rose lavender chamomile jasmine mint peppermint spearmint thyme sage oregano basil parsley rosemary vanilla mustard nutmeg clove turmeric saffron
maple birch oak pine cedar cypress juniper willow elm poplar eucalyptus bamboo cotton hemp flax tobacco talc chalk kaolin bentonite diamond
amber ivory pearl sand silica quartz clay charcoal petrolatum paraffin lanolin beeswax glycerin glycerol gelatin pectin cellulose
dextrose glucose fructose sucrose lactose maltose galactose mannose sorbitol xylitol stevia aspartame saccharin sucralose
water alcohol ethanol methanol acetone ether benzene toluene chlorine bromine iodine fluorine fluoride phosphorus sodium potassium calcium magnesium
lithium barium strontium selenium chromium cobalt nickel manganese silicon titanium aluminum aluminium helium argon neon krypton xenon radium
uranium arsenic antimony bismuth boron platinum palladium caffeine nicotine theobromine taurine choline inositol carnitine creatine biotin
niacin riboflavin thiamine leucine lysine valine serine alanine glycine proline tyrosine arginine histidine cysteine glutamine methionine
tryptophan asparagine threonine phenylalanine spirulina chlorella algae yeast mushroom truffle onion carrot celery cabbage spinach lettuce
cucumber pumpkin squash broccoli cauliflower beet radish turnip asparagus artichoke eggplant pineapple papaya kiwi melon watermelon strawberry
blueberry raspberry blackberry cranberry avocado olive fig date barley oats rye malt hops sunflower safflower canola linseed
focus matrix prism remedy balance triumph victory apex titan nova delta sigma alpha omega echo tempo rapid relief comfort calm serenity harmony
ascend boost energy spirit vision insight vector panda python ruby pearl java scala swift rust elixir prime trace trend angel mirage contour
alert alarm aspire optimum maxima accord civic fusion vigor vital optimal plan patch cord card plus ultra super solo duo trio encore finale
adult spring plate slate crisis hysteria panic abuse addictive monster monsters fugue cramp cramps tics mania tension bereavement grief
vegan overweight obese fat thin hunger thirst appetite starvation dwarf dwarfs giant giants albino albinos caries decay fatigue pain pains ache
hot cold flush heat blush pallor sweat sweating sneezing cough crying sobbing laughter smile yawning dreams sleep sleepiness
foreign body foreign bodies critical illness critical illnesses acute disease chronic disease infection infections
personality character temperament dependence dependency withdrawal intoxication abnormality abnormalities malformation malformations deformity
defect defects anomaly anomalies complication complications sequela sequelae hemorrhage bleeding scars scar adhesion adhesions necrosis
atrophy hypertrophy ulcer ulcers fibrosis edema inflammation granuloma cyst cysts calculi hernia prolapse rupture fistula stenosis stricture perforation
obstruction torsion fracture fractures dislocation dislocations sprain strain contusion bruise hematoma laceration concussion amputation
translocation inversion deletion trisomy monosomy aneuploidy nondisjunction chromosome breakage sex chromosome host parasite parasites
worm worms lice mites tick ticks flea fleas maggots mosquito leech zoonosis epidemic epidemics pandemic pandemics outbreak outbreaks bacteremia
plague plagues pinta yaws rage glanders farcy bang ring worm red tide beauty attraction neglect
macroglossia mouth breathing tongue thrust nail biting thumb sucking finger sucking tattoo tattoos freckle freckles mole moles birthmark dandruff
wrinkle wrinkles callus calluses corn corns blister blisters chilblain cracked lips dimple dimples gray hair grey hair baldness bald
disease outbreak disease outbreaks body weight body temperature birth weight weight change weight changes ideal body weight waste wasting
drive impulse impulsive tenseness agitated alcohol intoxication drunkenness inebriation drunk torture homicide bullying suicide suicides
glue sniffing mutism silence syncope lisp stutter lapse senile speech language deja vu neural crest catastrophic illness
clone clones mosaic chimera chimerism mosaicism hybrid hybrids variegation dwarfism gigantism polyploidy haploidy
space motion sickness motion sickness sea sickness seasickness car sickness travel sickness air sickness jet lag altitude sickness
happiness loneliness boredom anger fear jealousy guilt shame love hate sentiment emotion hope
persona atropa triad triads pivot corona coma comas mastic kava cola coca peyote  ergot toxin combined falling kendrick spastic vertex confusion aggression hostility boredom arousal loner eyestrain ectopic generic generics tetraploid ganglion calcinosis lactating course old deadname immune paresis toxins mercuric
urea uric bile blood plasma platelet platelets albumin collagen elastin keratin cholesterol lecithin melanin
pigeon hawk hornet wasp bee ant ants cockroach shellfish seafood cheese butter cream yogurt whey casein gluten
elderly primigravida multiparity fertile fertility parity gravidity
disability disabilities handicap handicaps invalid invalids impairment impairments mentally
dent dents sinus mass masses lump lumps nodule nodules swelling swellings strawberry mark growth growths plaque plaques tissue reaction
debility frailty weakness sedation lethargy apathy slow tired exhaustion hiccup hiccups burping belching farting gag gagging choke choking
stuttering stammering dizzy faint fainting cluttering weight gain trembling shaking shivering tremors
iris colon ileus blind deaf dumb mute lame cripple crippled paralysis numbness tingle itching itch pruritic neonatal death
hazard adventure journey comet sunset sunrise horizon pioneer sentinel guardian liberty freedom patriot eagle falcon phoenix
serum antidote venom poultice balm ointment lotion cream gel paste plaster tonic syrup mixture solution emulsion suspension capsule tablet pill
""".replace("\n", " ").split()
) | frozenset(
    """
foreign body
foreign bodies
chronic disease
acute disease
critical illness
body weight
weight gain
weight loss
sudden death
brain death
fetal death
early death
dental plaque
blood loss
hot tub
red tide
disease outbreak
head injury claim
mental disorder
space sickness
physical abuse
sexual harassment
clinical course
button disease
brain dead
microsatellite instability
chromosomal instability
genomic instability
old age
side effect
""".strip().splitlines()
)

#: Phrases that are about processes, outcomes and research, not about somebody's condition.
GENERIC: Final = re.compile(
    r"\b(?:outbreak|epidemic|pandemic|transmission|vector|progression|susceptib|resistan|model|attribute|latency|latent period|cause of|death|birth weight"
    r"|chromosom|brca|gene\b|genes\b|mutation|recombin|theor|test|psycholog|research|healthcare|attitude|adult children|bites? and|signs and|cell (?:line|transform)"
    r"|invasive procedure|survivor|postoperative period|drinking|harm reduction|emergenc|stage|process|complications?|sequelae|associated)"
)
