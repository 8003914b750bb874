"""Every name of the vocabulary, closed: a name that is not listed is an AttributeError."""

# ruff: noqa: N815  # the names are those of the vocabulary

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

CONCEPT_BASE = "https://w3id.org/zhengtu/id/"
"""Where the concepts of our own schemes live, whatever base a store is built with."""


def concept(scheme: str, name: str) -> str:
    """Return the IRI of one concept: ``concept("role", "lead")``."""
    return f"{CONCEPT_BASE}{scheme}/{name}"


class ZT(DefinedNamespace):
    """The zhengtu vocabulary; ``zhengtu.ttl`` says what each name means."""

    _NS = Namespace("https://w3id.org/zhengtu/ns#")
    _fail = True

    # Classes
    AuthorityLink: URIRef
    Body: URIRef
    BodyGroup: URIRef
    CitedDocument: URIRef
    CoOperation: URIRef
    ComparableValue: URIRef
    Convention: URIRef
    Document: URIRef
    Duty: URIRef
    FormerName: URIRef
    Function: URIRef
    FunctionalZone: URIRef
    Gap: URIRef
    Goal: URIRef
    Indicator: URIRef
    IndicatorComparison: URIRef
    IndicatorConcept: URIRef
    IndicatorValue: URIRef
    Jurisdiction: URIRef
    Observation: URIRef
    PlaceName: URIRef
    Plan: URIRef
    Project: URIRef
    ProjectAttribute: URIRef
    Quote: URIRef
    Responsibility: URIRef
    Section: URIRef
    ServesGoalLink: URIRef
    SharedTaskLink: URIRef
    SourceText: URIRef
    Target: URIRef
    Task: URIRef

    # Names, places in the outline, evidence
    title: URIRef
    number: URIRef
    order: URIRef
    level: URIRef
    text: URIRef
    inSection: URIRef
    sectionPath: URIRef
    quote: URIRef
    titleQuote: URIRef
    issuerQuote: URIRef
    documentNumberQuote: URIRef
    dateQuote: URIRef
    regionQuote: URIRef
    periodQuote: URIRef
    approvalQuote: URIRef
    deadlineQuote: URIRef
    basis: URIRef
    mentionedAt: URIRef
    exact: URIRef
    start: URIRef
    end: URIRef
    bodyStart: URIRef
    bodyEnd: URIRef
    rule: URIRef
    method: URIRef
    score: URIRef

    # Plan, document, text
    statedIn: URIRef
    sourceText: URIRef
    fileName: URIRef
    sha256: URIRef
    textLength: URIRef
    issuer: URIRef
    documentNumber: URIRef
    region: URIRef
    appliesTo: URIRef
    periodStart: URIRef
    periodEnd: URIRef
    approvedBy: URIRef
    basedOn: URIRef
    cites: URIRef
    citationNumber: URIRef
    unifiedAs: URIRef

    # Tasks, roles, goals
    isSafeguard: URIRef
    responsibility: URIRef
    ofTask: URIRef
    byBody: URIRef
    role: URIRef
    roleLabel: URIRef
    printedName: URIRef
    deadline: URIRef
    ledBy: URIRef
    hasParticipant: URIRef
    hasResponsible: URIRef
    guidedBy: URIRef
    supervisedBy: URIRef
    cooperatesWith: URIRef
    between: URIRef
    sharedTasks: URIRef
    dutyText: URIRef
    subGoalOf: URIRef
    servesGoal: URIRef
    servesGoalInferred: URIRef
    servingTask: URIRef
    servedGoal: URIRef
    sameTask: URIRef
    nearTask: URIRef

    # Bodies
    function: URIRef
    kind: URIRef
    jurisdiction: URIRef
    nationalName: URIRef
    formerName: URIRef
    formerNationalName: URIRef
    validFrom: URIRef
    validUntil: URIRef

    # Places
    administrativeLevel: URIRef
    authority: URIRef
    candidateCode: URIRef
    identifierThere: URIRef
    isoCode: URIRef
    linkedThing: URIRef
    namesPlace: URIRef
    succeededBy: URIRef

    # Indicators and targets
    unit: URIRef
    nature: URIRef
    natureLabel: URIRef
    category: URIRef
    tableTitle: URIRef
    observation: URIRef
    ofIndicator: URIRef
    ofPlan: URIRef
    measures: URIRef
    cell: URIRef
    columnLabel: URIRef
    period: URIRef
    status: URIRef
    comparator: URIRef
    subject: URIRef
    value: URIRef
    minValue: URIRef
    maxValue: URIRef
    dueYear: URIRef
    per: URIRef
    ofGoal: URIRef
    place: URIRef

    # Indicators across plans
    ofConcept: URIRef
    baseConcept: URIRef
    variant: URIRef
    direction: URIRef
    comparedFact: URIRef
    baselineFact: URIRef
    targetFact: URIRef
    baselineYear: URIRef
    targetYear: URIRef
    baselineValue: URIRef
    targetValue: URIRef
    change: URIRef
    rank: URIRef

    # Projects
    projectKind: URIRef
    box: URIRef
    attribute: URIRef
    column: URIRef
    investment: URIRef
    currency: URIRef

    # Conventions and gaps
    conventionKind: URIRef
    gapKind: URIRef
    reason: URIRef

    # Concept schemes and the data cube
    functions: URIRef
    kinds: URIRef
    levels: URIRef
    roles: URIRef
    statuses: URIRef
    natures: URIRef
    indicatorDataSet: URIRef
    indicatorStructure: URIRef
    indicators: URIRef
    directions: URIRef
    comparisonDataSet: URIRef
    comparisonStructure: URIRef
